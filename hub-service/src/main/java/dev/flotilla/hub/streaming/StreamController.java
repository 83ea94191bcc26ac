package dev.flotilla.hub.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.hub.present.Painted;
import dev.flotilla.hub.present.Present;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Each watcher is a virtual thread that holds the document it has sent last. One that
 * does not read keeps only its own thread waiting, and gets one larger change afterwards.
 */
@RestController
@Tag(name = "fleet")
class StreamController {

    static final int MOST = 100;

    static final Duration SILENCE = Duration.ofSeconds(5);

    /** A page that comes again must not take an old picture for the present. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Present present;

    private final InstantSource time;

    private final Documents documents;

    private final Semaphore seats = new Semaphore(MOST);

    StreamController(Present present, JsonMapper json, InstantSource time) {
        this.present = present;
        this.time = time;
        this.documents = new Documents(json);
    }

    @GetMapping(path = "/api/fleet/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The picture as it changes, as server-sent events",
            description = """
                    First 'picture', the whole of it; then 'change', a JSON merge patch to the one before, at most five a second. A comment after five seconds without a change keeps the connection.""")
    void watch(HttpMethod method, HttpServletResponse response) throws IOException, InterruptedException {
        // What is written for HEAD is thrown away, so nobody would ever notice that it
        // has
        // left.
        if (HttpMethod.HEAD.equals(method)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return;
        }
        Instant painted = present.now().picture().at();
        if (painted.isBefore(time.instant().minus(STALE))) {
            throw FleetException.retryLater(ErrorCode.UNAVAILABLE,
                    "No picture has been painted since " + painted + "; the hub's log says why.", SILENCE);
        }
        if (!seats.tryAcquire()) {
            throw FleetException.retryLater(ErrorCode.SATURATED,
                    MOST + " are watching already. Close a page, or ask GET /api/fleet now and then.", SILENCE);
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // A proxy in front of the hub must not collect what is to be seen now.
            response.setHeader("X-Accel-Buffering", "no");
            stream(response);
        }
        finally {
            seats.release();
        }
    }

    private void stream(HttpServletResponse response) throws IOException, InterruptedException {
        Document sent = documents.of(present.now());
        send(response, "picture", sent.revision(), documents.whole(sent));
        while (!present.isOver()) {
            Painted painted = present.after(sent.revision(), SILENCE);
            if (painted.revision() <= sent.revision()) {
                // A comment: the connection is alive, but whoever waits for a picture has
                // heard
                // nothing.
                write(response, ": still\n\n");
                continue;
            }
            Document next = documents.of(painted);
            send(response, "change", next.revision(), documents.change(sent, next));
            sent = next;
        }
    }

    // JSON has no line breaks of its own, so one data line is enough.
    private static void send(HttpServletResponse response, String event, long revision, String data)
            throws IOException {
        write(response, "event: " + event + "\nid: " + revision + "\ndata: " + data + "\n\n");
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

}
