package dev.flotilla.sql.terms;

import dev.flotilla.sql.syntax.Name;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Suggestions;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlType.Struct;
import org.jspecify.annotations.Nullable;

/**
 * The types of what lies in a value.
 */
final class Members {

    private Members() {
    }

    /** Null, and a problem, where a value of the type has no such field. */
    static @Nullable SqlType typeOf(SqlType type, Name name, Problems problems) {
        switch (type) {
            case Struct struct -> {
                for (SqlType.Field field : struct.fields()) {
                    if (field.name().equals(name.text())) {
                        return field.type();
                    }
                }
                String nearest = Suggestions
                    .nearest(name.text(), struct.fields().stream().map(SqlType.Field::name).toList())
                    .orElse(null);
                problems.error(name.spot(), "there is no field " + name.text() + " in " + struct,
                        nearest == null ? null : "did you mean " + nearest + "?");
                return null;
            }
            case ArrayOf array -> {
                problems.error(name.spot(), "an array has elements, not fields", "write [0] before ." + name.text());
                return null;
            }
            case Scalar scalar -> {
                if (scalar == Scalar.ANY) {
                    return Scalar.ANY;
                }
                problems.error(name.spot(), "a " + scalar + " has no field " + name.text());
                return null;
            }
        }
    }

}
