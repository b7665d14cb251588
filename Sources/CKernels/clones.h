#ifndef PARALLAX_CLONES_H
#define PARALLAX_CLONES_H

#if __has_include(<features.h>)
#include <features.h>
#endif

// Dispatch at load time needs ifunc, which glibc has, and comes before the thread sanitizer is ready.
#if defined(__x86_64__) && defined(__GLIBC__) && !__has_feature(thread_sanitizer)
#define CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define CLONES
#endif

#endif
