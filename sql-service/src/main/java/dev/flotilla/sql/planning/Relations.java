package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.syntax.Select;

/**
 * Who knows what the names behind FROM and JOIN stand for.
 */
interface Relations {

    Relation named(Select.Relation written);

    /** Those of the file, for suggestions. */
    List<String> names();

}
