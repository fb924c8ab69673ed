// libqrencode, for the codes that a telephone scans.
#include <qrencode.h>
