// libpng's simplified interface, by which pictures of screens are decoded and encoded anew.
#include <png.h>
static inline int png_failed(const png_image *image) { return (image->warning_or_error & 2) != 0; }
