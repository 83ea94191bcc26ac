package dev.flotilla.common.greeting;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks an address for the versions that it speaks, in the form that every broker of any
 * age understands.
 */
final class Greeter {

    private static final short API_VERSIONS = 18;

    private static final short OLDEST = 0;

    private static final int ANY_NUMBER = 1;

    private static final short NO_CLIENT_ID = -1;

    private static final int LONGEST_ANSWER = 1 << 20;

    private final int timeout;

    Greeter(Duration timeout) {
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    /**
     * How an answer begins that no Kafka gives; nothing where Kafka answers or nobody
     * does, for which a client waits by itself.
     */
    Optional<String> strangeAnswer(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, timeout);
            socket.setSoTimeout(timeout);
            socket.getOutputStream().write(question());
            byte[] beginning = socket.getInputStream().readNBytes(Integer.BYTES);
            return beginning.length == 0 || isLength(beginning) ? Optional.empty() : Optional.of(readable(beginning));
        }
        catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] question() {
        int length = 3 * Short.BYTES + Integer.BYTES;
        return ByteBuffer.allocate(Integer.BYTES + length)
            .putInt(length)
            .putShort(API_VERSIONS)
            .putShort(OLDEST)
            .putInt(ANY_NUMBER)
            .putShort(NO_CLIENT_ID)
            .array();
    }

    private static boolean isLength(byte[] beginning) {
        if (beginning.length < Integer.BYTES) {
            return false;
        }
        int length = ByteBuffer.wrap(beginning).getInt();
        return length > 0 && length <= LONGEST_ANSWER;
    }

    private static String readable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(each >= ' ' && each < 0x7f ? String.valueOf((char) each) : "\\x%02x".formatted(each));
        }
        return text.toString();
    }

}
