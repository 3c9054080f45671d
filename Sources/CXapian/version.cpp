#include <xapian.h>
extern "C" {
#include "CXapian.h"
}
const char *sk_xapian_version(void) { return Xapian::version_string(); }
