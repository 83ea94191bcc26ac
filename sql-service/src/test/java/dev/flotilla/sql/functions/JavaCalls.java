package dev.flotilla.sql.functions;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Calls an overload as generated code would.
 */
public final class JavaCalls {

    private JavaCalls() {
    }

    static Method method(Overload overload) throws NoSuchMethodException {
        Class<?>[] parameters = overload.parameters().stream().map(JavaCalls::java).toArray(Class<?>[]::new);
        if (overload.variadic()) {
            parameters[parameters.length - 1] = parameters[parameters.length - 1].arrayType();
        }
        return overload.owner().getMethod(overload.method(), parameters);
    }

    static Class<?> result(Overload overload) {
        Class<?> type = java(overload.result());
        if (!overload.nullable() || !type.isPrimitive()) {
            return type;
        }
        return type == long.class ? Long.class : type == double.class ? Double.class : Boolean.class;
    }

    /** The result, or the exception that the function threw. */
    public static @Nullable Object call(Overload overload, List<Object> arguments) throws ReflectiveOperationException {
        Object[] all = arguments.toArray();
        if (overload.variadic()) {
            int last = overload.parameters().size() - 1;
            Object rest = Array.newInstance(java(overload.parameters().getLast()), arguments.size() - last);
            for (int i = last; i < arguments.size(); i++) {
                Array.set(rest, i - last, arguments.get(i));
            }
            all = arguments.subList(0, last + 1).toArray();
            all[last] = rest;
        }
        try {
            return method(overload).invoke(null, all);
        }
        catch (InvocationTargetException thrown) {
            return thrown.getCause();
        }
    }

    private static Class<?> java(SqlType type) {
        return switch (type) {
            case SqlType.Scalar.BOOLEAN -> boolean.class;
            case SqlType.Scalar.BIGINT, SqlType.Scalar.TIMESTAMP -> long.class;
            case SqlType.Scalar.DECIMAL -> BigDecimal.class;
            case SqlType.Scalar.DOUBLE -> double.class;
            case SqlType.Scalar.STRING -> String.class;
            case SqlType.Scalar.ANY -> JsonSlice.class;
            case SqlType.ArrayOf _, SqlType.Struct _ -> JsonSlice.class;
        };
    }

}
