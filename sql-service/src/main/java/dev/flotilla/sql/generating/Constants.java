package dev.flotilla.sql.generating;

import java.util.ArrayList;
import java.util.List;

/**
 * Objects that a program has from its beginning.
 */
final class Constants {

    private final List<Object> values = new ArrayList<>();

    private final StringBuilder fields = new StringBuilder();

    private final StringBuilder assignments = new StringBuilder();

    String add(String javaType, Object value) {
        String name = "c" + values.size();
        fields.append("  private final ").append(javaType).append(' ').append(name).append(";\n");
        assignments.append("    this.")
            .append(name)
            .append(" = (")
            .append(javaType)
            .append(") constants[")
            .append(values.size())
            .append("];\n");
        values.add(value);
        return name;
    }

    Object[] values() {
        return values.toArray();
    }

    String fields() {
        return fields.toString();
    }

    String assignments() {
        return assignments.toString();
    }

}
