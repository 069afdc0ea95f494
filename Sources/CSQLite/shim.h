#include <sqlite3.h>

// A variadic call, which Swift cannot make. SQLite then counts its memory no longer, and so takes no lock for it.
static inline int amends_sqlite_stop_counting_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
