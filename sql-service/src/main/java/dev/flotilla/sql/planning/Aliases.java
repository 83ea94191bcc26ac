package dev.flotilla.sql.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.syntax.Select.Item;
import dev.flotilla.sql.syntax.Select.SelectItem;

/**
 * Names that SELECT gives, for GROUP BY and HAVING, which stand behind it.
 */
final class Aliases {

    private final Map<String, Expression> named = new HashMap<>();

    Aliases(List<SelectItem> items) {
        for (SelectItem item : items) {
            if (item instanceof Item one && one.alias() != null && !(one.value() instanceof Expression.Column)) {
                named.putIfAbsent(one.alias().text(), one.value());
            }
        }
    }

    Expression replaced(Expression expression) {
        return switch (expression) {
            case Expression.Column column when column.parts().size() == 1 ->
                named.getOrDefault(column.parts().getFirst().text(), column);
            case Expression.Not not -> new Expression.Not(not.spot(), replaced(not.operand()));
            case Expression.Negate negate -> new Expression.Negate(negate.spot(), replaced(negate.operand()));
            case Expression.Binary binary -> new Expression.Binary(binary.spot(), binary.operator(),
                    replaced(binary.left()), replaced(binary.right()));
            case Expression.Between between -> new Expression.Between(between.spot(), replaced(between.operand()),
                    replaced(between.low()), replaced(between.high()), between.negated());
            case Expression.In in -> new Expression.In(in.spot(), replaced(in.operand()),
                    in.options().stream().map(this::replaced).toList(), in.negated());
            case Expression.IsNull isNull ->
                new Expression.IsNull(isNull.spot(), replaced(isNull.operand()), isNull.negated());
            default -> expression;
        };
    }

}
