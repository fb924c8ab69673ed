// libturbojpeg, by which photos lose what they say beside the picture.
#include <turbojpeg.h>
