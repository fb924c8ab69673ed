/* How far the stack of this thread reaches, which glibc tells only to those who define _GNU_SOURCE. */
#ifndef CSTACK_SHIM_H
#define CSTACK_SHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <pthread.h>
#include <stddef.h>

#ifdef __linux__
int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);
#endif

/* The lowest address of the calling thread's stack and its size in bytes; a size of 0 where nobody can tell. */
static inline void *cstack_lowest(size_t *bytes) {
  void *lowest = NULL;
  *bytes = 0;
#ifdef __linux__
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return NULL;
  if (pthread_attr_getstack(&attributes, &lowest, bytes) != 0) *bytes = 0;
  pthread_attr_destroy(&attributes);
#endif
  return lowest;
}

#endif
