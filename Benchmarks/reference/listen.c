/* Listens on many streams of events at once, and says when each of them learnt a number.

   listen PORT WORDS STANDS PAUSE < lines    each line of the list that ends with an empty one: an address, a tab, a cookie

   A stream has learnt a number when it was sent its digits directly before WORDS; a higher one tells the lower ones too.
   When is what the kernel noted as the bytes came in at the stream's socket. So hearing may wait for PAUSE milliseconds once something comes, and takes
   none of the cores from whoever is still sending: screens of a contact centre are other machines. For the same reason it waits for the first stream
   alone and then reads all: a list of a thousand sockets to wait for has one lock, which two senders would wait for at each of their writes.
   Prints "ready" when all streams are open. When its input ends, prints for each number: the number, how many streams learnt it, and in nanoseconds of
   CLOCK_MONOTONIC the first, the middle and the last of them; then "bytes" and how many came on all streams together. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { STREAMS_MAX = 4096, NUMBERS_MAX = 8192, CARRY = 64, PIECE = 1 << 16 };

struct stream {
  int socket;
  int is_open;
  long learnt;
  size_t carried;
  char carry[CARRY];
};

static struct stream streams[STREAMS_MAX];
static int64_t *moments[NUMBERS_MAX];
static int64_t bytes;
static int count;

static void fail(const char *what) {
  fprintf(stderr, "listen: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/* The kernel notes arrivals by the other clock; what came before it began to note them is taken to come now. */
static int64_t arrived(struct msghdr *message) {
  for (struct cmsghdr *each = CMSG_FIRSTHDR(message); each; each = CMSG_NXTHDR(message, each)) {
    if (each->cmsg_level != SOL_SOCKET || each->cmsg_type != SCM_TIMESTAMPNS) continue;
    struct timespec noted, real;
    memcpy(&noted, CMSG_DATA(each), sizeof noted);
    clock_gettime(CLOCK_REALTIME, &real);
    return now() - ((int64_t)(real.tv_sec - noted.tv_sec) * 1000000000 + real.tv_nsec - noted.tv_nsec);
  }
  return now();
}

static void learn(struct stream *stream, long number, int64_t moment) {
  for (long each = stream->learnt + 1; each <= number && each < NUMBERS_MAX; each++) {
    if (each < 0) continue;
    if (!moments[each] && !(moments[each] = calloc(STREAMS_MAX, sizeof(int64_t)))) fail("memory");
    moments[each][stream - streams] = moment;
  }
  if (number > stream->learnt) stream->learnt = number;
}

/* Whether anything had come. What is sent first says how things stand: nothing is learnt from it, it is where counting begins. */
static int take(struct stream *stream, const char *words) {
  static char piece[CARRY + PIECE];
  memcpy(piece, stream->carry, stream->carried);
  static char control[512];
  struct iovec into = {.iov_base = piece + stream->carried, .iov_len = PIECE};
  struct msghdr message = {.msg_iov = &into, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  ssize_t got = recvmsg(stream->socket, &message, MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  if (got <= 0) fail("a stream ended");
  int64_t moment = arrived(&message);
  bytes += got;
  size_t length = stream->carried + (size_t)got, from = 0, size = strlen(words);
  if (!stream->is_open) {
    if (length < 12) fail("a short answer");
    if (memcmp(piece + 9, "200", 3)) { fprintf(stderr, "listen: a stream was refused: %.60s\n", piece); exit(1); }
    stream->is_open = 1;
  }
  for (char *found; (found = memmem(piece + from, length - from, words, size)); from = (size_t)(found - piece) + size) {
    char *digits = found;
    while (digits > piece && digits[-1] >= '0' && digits[-1] <= '9') digits--;
    if (digits < found) {
      long number = strtol(digits, NULL, 10);
      if (stream->learnt < 0) stream->learnt = number; else learn(stream, number, moment);
    }
  }
  stream->carried = length < CARRY ? length : CARRY;
  memcpy(stream->carry, piece + length - stream->carried, stream->carried);
  return 1;
}

static int compare(const void *one, const void *two) {
  int64_t a = *(const int64_t *)one, b = *(const int64_t *)two;
  return (a > b) - (a < b);
}

static void report(void) {
  static int64_t sorted[STREAMS_MAX];
  for (long number = 0; number < NUMBERS_MAX; number++) {
    if (!moments[number]) continue;
    int learnt = 0;
    for (int each = 0; each < count; each++)
      if (moments[number][each]) sorted[learnt++] = moments[number][each];
    qsort(sorted, (size_t)learnt, sizeof *sorted, compare);
    printf("%ld %d %lld %lld %lld\n", number, learnt, (long long)sorted[0], (long long)sorted[learnt / 2], (long long)sorted[learnt - 1]);
  }
  printf("bytes %lld\n", (long long)bytes);
}

static void open_stream(int port, char *line, long start) {
  char *cookie = strchr(line, '\t');
  if (!cookie || count == STREAMS_MAX) fail("a line without a tab, or too many");
  *cookie++ = 0;
  cookie[strcspn(cookie, "\n")] = 0;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  struct stream *stream = &streams[count++];
  stream->learnt = start;
  if ((stream->socket = socket(AF_INET, SOCK_STREAM, 0)) < 0) fail("socket");
  int on = 1;
  if (setsockopt(stream->socket, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on)) fail("asking for arrivals");
  if (connect(stream->socket, (struct sockaddr *)&address, sizeof address)) fail("connect");
  char request[4096];
  int size = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n", line, port, cookie);
  if (send(stream->socket, request, (size_t)size, 0) != size) fail("send");
}

/* Reads whatever has come on any stream. */
static void take_all(const char *words) {
  for (int each = 0; each < count; each++)
    while (take(&streams[each], words)) continue;
}

int main(int argc, char **argv) {
  if (argc != 5) { fprintf(stderr, "write: listen PORT WORDS STANDS(yes|no) PAUSE\n"); return 64; }
  char line[4096];
  /* Whether the stream begins with how things stand; without that counting begins at nothing. */
  long start = strcmp(argv[3], "yes") ? 0 : -1;
  while (fgets(line, sizeof line, stdin) && line[0] != '\n') open_stream(atoi(argv[1]), line, start);
  int poll_all = epoll_create1(0);
  for (int each = 0; each < count; each++) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = each};
    if (epoll_ctl(poll_all, EPOLL_CTL_ADD, streams[each].socket, &event)) fail("epoll");
  }
  struct epoll_event input = {.events = EPOLLIN, .data.fd = -1};
  if (epoll_ctl(poll_all, EPOLL_CTL_ADD, STDIN_FILENO, &input)) fail("epoll");
  int is_ready = 0;
  useconds_t pause = (useconds_t)atoi(argv[4]) * 1000;
  for (;;) {
    struct epoll_event events[256];
    int many = epoll_wait(poll_all, events, 256, -1);
    if (is_ready && pause) {
      int is_over = 0;
      for (int each = 0; each < many; each++) is_over |= events[each].data.fd < 0;
      if (!is_over) usleep(pause);
      take_all(argv[2]);
      if (is_over) { report(); return 0; }
      continue;
    }
    for (int each = 0; each < many; each++) {
      if (events[each].data.fd < 0) { report(); return 0; }
      take(&streams[events[each].data.fd], argv[2]);
    }
    if (is_ready) continue;
    is_ready = 1;
    for (int each = 0; each < count; each++) is_ready &= streams[each].is_open && streams[each].learnt >= 0;
    if (!is_ready) continue;
    for (int each = 1; pause && each < count; each++)
      if (epoll_ctl(poll_all, EPOLL_CTL_DEL, streams[each].socket, NULL)) fail("epoll");
    printf("ready\n");
    fflush(stdout);
  }
}
