package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.flotilla.sql.syntax.Expression.Binary;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTextTest {

    private static final Spot NOWHERE = new Spot(0, 0);

    private static final List<BinaryOperator> OPERATORS = List.of(BinaryOperator.values());

    private final Random random = new Random(5);

    @Test
    void shouldBeReadAsTheSameTreeWhateverTheTree() {
        for (int i = 0; i < 3000; i++) {
            Expression tree = any(5);

            String text = ExpressionText.of(tree);

            assertThat(Reading.shape(Reading.expression(text))).as(text).isEqualTo(Reading.shape(tree));
        }
    }

    private Expression any(int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 17);
        return switch (kind) {
            case 0 -> new Expression.NumberLiteral(NOWHERE, random.nextInt(100) + (random.nextBoolean() ? "" : ".50"));
            case 1 -> new Expression.StringLiteral(NOWHERE, List.of("", "it's", "a\"b", "--x").get(random.nextInt(4)));
            case 2 -> new Expression.BooleanLiteral(NOWHERE, random.nextBoolean());
            case 3 -> new Expression.Column(NOWHERE, names(1 + random.nextInt(2)));
            case 4 -> new Expression.IntervalLiteral(NOWHERE, Duration.ofSeconds(random.nextInt(100_000)));
            case 5 -> new Expression.Not(NOWHERE, any(depth - 1));
            case 6 -> new Expression.Negate(NOWHERE, any(depth - 1));
            case 7 -> new Expression.Call(NOWHERE, new Name(NOWHERE, "F"), some(depth, 0), false, false);
            case 8 -> new Expression.Cast(NOWHERE, any(depth - 1), SqlType.Scalar.DECIMAL);
            case 9 -> new Expression.In(NOWHERE, any(depth - 1), some(depth, 1), random.nextBoolean());
            case 10 ->
                new Expression.Between(NOWHERE, any(depth - 1), any(depth - 1), any(depth - 1), random.nextBoolean());
            case 11 -> new Expression.Like(NOWHERE, any(depth - 1), any(depth - 1),
                    random.nextBoolean() ? any(depth - 1) : null, random.nextBoolean());
            case 12 -> new Expression.IsNull(NOWHERE, any(depth - 1), random.nextBoolean());
            case 13 -> new Expression.Case(NOWHERE, random.nextBoolean() ? any(depth - 1) : null,
                    List.of(new Expression.When(any(depth - 1), any(depth - 1))),
                    random.nextBoolean() ? any(depth - 1) : null);
            case 14 -> new Expression.Index(NOWHERE, any(depth - 1), any(depth - 1));
            case 15 -> new Expression.Field(NOWHERE, any(depth - 1), names(1).getFirst());
            default ->
                new Binary(NOWHERE, OPERATORS.get(random.nextInt(OPERATORS.size())), any(depth - 1), any(depth - 1));
        };
    }

    private List<Expression> some(int depth, int least) {
        List<Expression> some = new ArrayList<>();
        int count = least + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            some.add(any(depth - 1));
        }
        return some;
    }

    private List<Name> names(int count) {
        List<String> known = List.of("a", "orders", "select", "odd name", "üb", "x1", "say \"hi\"");
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(new Name(NOWHERE, known.get(random.nextInt(known.size()))));
        }
        return names;
    }

}
