package dev.flotilla.bench.sql;

/**
 * A result as everybody must have it.
 *
 * @param identity of several with the same one the last holds, where the job says so
 */
record Row(String identity, String content) {
}
