/// libzip, loaded when it is first called. Most archives are never shown to it, and to load it with the library for cryptography that it brings along takes
/// a fifth of a run over a small one.
#include <zip.h>

/// Loads libzip, once in a process; any thread may ask. Everything in `zip.h` that is used here may be called once it is loaded, and not before.
///
/// - Returns: NULL, or what keeps it from being loaded.
const char *libzip_load(void);
