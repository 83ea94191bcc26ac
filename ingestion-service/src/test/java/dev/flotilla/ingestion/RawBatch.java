package dev.flotilla.ingestion;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A batch at the level of bytes: no HTTP client lets itself be told when to read.
 */
final class RawBatch implements AutoCloseable {

    private final Socket socket = new Socket();

    private final OutputStream out;

    private final InputStream in;

    RawBatch(int port) throws IOException {
        // Small, so that a client that does not read is soon noticed.
        socket.setReceiveBufferSize(32 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", port));
        out = socket.getOutputStream();
        in = socket.getInputStream();
        write("POST /api/orders/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Client.NDJSON
                + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    void send(InputStream lines) throws IOException {
        byte[] some = new byte[8 * 1024];
        int length = lines.read(some);
        while (length >= 0) {
            write(HexFormat.of().toHexDigits(length) + "\r\n");
            out.write(some, 0, length);
            write("\r\n");
            length = lines.read(some);
        }
    }

    void send(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        write(HexFormat.of().toHexDigits(bytes.length) + "\r\n" + line + "\n\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    void sendNonsense() throws IOException {
        write("no chunk\r\n");
    }

    /** The status line and the headers. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) readByte());
        }
        return head.toString();
    }

    /** What the server sent at once; empty at the proper end of the answer. */
    String chunk() throws IOException {
        StringBuilder size = new StringBuilder();
        while (size.indexOf("\r\n") < 0) {
            size.append((char) readByte());
        }
        byte[] bytes = in.readNBytes(Integer.parseInt(size.toString().strip(), 16));
        in.skipNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Fails unless the answer has a proper end. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String chunk = chunk();
        while (!chunk.isEmpty()) {
            all.writeBytes(chunk.getBytes(StandardCharsets.UTF_8));
            chunk = chunk();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readByte() throws IOException {
        int single = in.read();
        if (single < 0) {
            throw new EOFException("the answer has no end");
        }
        return single;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

}
