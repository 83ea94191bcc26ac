package dev.flotilla.bench.floor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyBufferTest {

    private static final int HEADER = 19;

    @Test
    void shouldLayOutARowAsPostgresReadsIt() {
        CopyBuffer buffer = new CopyBuffer();

        buffer.row(4);
        buffer.text("é");
        buffer.bigint(null);
        buffer.timestamp(946_684_800_000_001L);
        buffer.jsonb("xx{}".getBytes(StandardCharsets.UTF_8), 2, 2);
        buffer.end();

        ByteBuffer wanted = ByteBuffer.allocate(37)
            .putShort((short) 4)
            .putInt(2)
            .put("é".getBytes(StandardCharsets.UTF_8))
            .putInt(-1)
            .putInt(8)
            .putLong(1)
            .putInt(3)
            .put((byte) 1)
            .put("{}".getBytes(StandardCharsets.UTF_8))
            .putShort((short) -1);
        assertThat(content(buffer)).isEqualTo(Arrays.copyOf(wanted.array(), wanted.position()));
    }

    @Test
    void shouldGrowWhenARowIsLargerThanTheBuffer() {
        CopyBuffer buffer = new CopyBuffer();
        String large = "x".repeat(3 << 20);

        buffer.row(1);
        buffer.text(large);

        assertThat(content(buffer)).hasSize(large.length() + 6).endsWith((byte) 'x');
    }

    private static byte[] content(CopyBuffer buffer) {
        return Arrays.copyOfRange(buffer.array(), HEADER, buffer.length());
    }

}
