#pragma once
const char *sk_xapian_version(void);
