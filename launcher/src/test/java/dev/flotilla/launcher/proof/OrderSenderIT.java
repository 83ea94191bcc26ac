package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderSenderIT {

    private static final List<NumberedOrder> TWO = List.of(new NumberedOrder("r", 0, 1), new NumberedOrder("r", 1, 1));

    @Test
    void shouldKeepTheLinesReadWhenTheConnectionEndsInTheMiddle() throws Exception {
        try (ServerSocket server = server(); OrderSender sender = new OrderSender(Duration.ofSeconds(10))) {
            var answer = sender.send(door(server), TWO);
            try (Socket client = server.accept()) {
                begin(client, "{\"line\":1}\n{\"li");
            }

            Reply reply = answer.join();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.broken()).isTrue();
            assertThat(reply.lines()).contains("{\"line\":1}").doesNotContain("{\"line\":2}");
        }
    }

    @Test
    void shouldNotWaitForEverWhenTheAnswerStopsInTheMiddle() throws Exception {
        try (ServerSocket server = server(); OrderSender sender = new OrderSender(Duration.ofMillis(500))) {
            var answer = sender.send(door(server), TWO);
            try (Socket client = server.accept()) {
                begin(client, "{\"line\":1}\n");

                Reply reply = answer.join();

                assertThat(reply).isEqualTo(new Reply(door(server), TWO, 200, 0, List.of("{\"line\":1}"), true));
            }
        }
    }

    @Test
    void shouldComeBackEmptyWhenNobodyListens() throws Exception {
        Door door;
        try (ServerSocket server = server()) {
            door = door(server);
        }
        try (OrderSender sender = new OrderSender(Duration.ofSeconds(10))) {
            Reply reply = sender.send(door, TWO).join();

            assertThat(reply).isEqualTo(new Reply(door, TWO, 0, 0, List.of(), true));
        }
    }

    private static Door door(ServerSocket server) {
        return Door.onThisMachine("ingestion-service-1", server.getLocalPort());
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** A chunk of an answer that promises more. */
    private static void begin(Socket client, String chunk) throws IOException {
        // All of the request has to be read: closing before would be a reset.
        int length = TWO.stream().mapToInt(order -> order.line().length()).sum();
        String read = "";
        while (!read.contains("\r\n\r\n") || read.length() - read.indexOf("\r\n\r\n") - 4 < length) {
            byte[] some = new byte[4096];
            read += new String(some, 0, client.getInputStream().read(some), StandardCharsets.US_ASCII);
        }
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n".formatted(chunk.length(),
                chunk);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

}
