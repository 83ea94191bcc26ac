package dev.flotilla.sql.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowsSerdeTest {

    @Test
    void shouldComeBackWhenRowsHaveHoles() {
        Row full = new Row("k".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8),
                1_700_000_000_000L, 7, 1L << 40);
        Row empty = new Row(null, null, -1, 0, 0);
        @Nullable Row[] rows = { full, null, empty, new Row(new byte[0], new byte[0], 0, 0, 0) };

        @Nullable Row[] read = RowsSerde.read(RowsSerde.write(rows));

        assertThat(read).hasSize(4);
        assertThat(read[0]).usingRecursiveComparison().isEqualTo(full);
        assertThat(read[1]).isNull();
        assertThat(read[2]).usingRecursiveComparison().isEqualTo(empty);
        Row last = Objects.requireNonNull(read[3]);
        assertThat(last.key()).isEmpty();
        assertThat(last.value()).isEmpty();
    }

    @Test
    void shouldRefuseWhenThereIsMoreThanRows() {
        byte[] bytes = RowsSerde.write(new @Nullable Row[] { null });

        assertThatThrownBy(() -> RowsSerde.read(Arrays.copyOf(bytes, bytes.length + 1)))
            .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldBeNothingWhenThereIsNothing() {
        assertThat(RowsSerde.serde().serializer().serialize("topic", null)).isNull();
        assertThat(RowsSerde.serde().deserializer().deserialize("topic", null)).isNull();
    }

}
