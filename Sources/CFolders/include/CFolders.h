// SPDX-License-Identifier: GPL-3.0-or-later
//
// One call of the system that Swift does not see by itself.

#ifndef CFOLDERS_H
#define CFOLDERS_H

/// Lets what stands at two paths change places in one step.
///
/// 0, or -1 with `errno`: ENOSYS or EINVAL where the system or the file system has no such step.
int cfolders_exchange(const char *one, const char *other);

#endif
