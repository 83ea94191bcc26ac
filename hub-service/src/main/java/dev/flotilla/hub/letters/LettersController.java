package dev.flotilla.hub.letters;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.deadletter.replay.LetterRoute;
import dev.flotilla.common.deadletter.replay.ReplayReport;
import dev.flotilla.common.deadletter.replay.Replays;
import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.hub.permission.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dead-letters")
@Tag(name = "dead letters", description = "Records that could not be processed, and their second chance")
class LettersController {

    private static final int MOST = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LetterPages pages;

    private final Turns turns;

    private final Replays replays;

    private final Permission permission;

    LettersController(LetterPages pages, Turns turns, Replays replays, Permission permission) {
        this.pages = pages;
        this.turns = turns;
        this.replays = replays;
        this.permission = permission;
    }

    @GetMapping("/{topic}")
    @Operation(summary = "The latest letters of a dead-letter topic, newest first",
            description = "Values are shown up to 8 KiB, as text or, where they are no UTF-8, as Base64.")
    LetterPage letters(@PathVariable String topic,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "Older ones, from where the page before ended") @RequestParam(
                    required = false) @Nullable String before) {
        if (!FleetTopics.areDeadLetters(topic)) {
            throw new FleetException(ErrorCode.NOT_FOUND,
                    "Dead-letter topics end in .dlq; GET /api/dead-letters tells those that there are.");
        }
        if (limit < 1 || limit > MOST) {
            throw FleetException.invalid("so many letters are not shown at once",
                    List.of(new FieldProblem("limit", "must be 1 to " + MOST)));
        }
        return pages.page(topic, limit, before == null ? null : Bookmark.of(before));
    }

    @PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send letters of a group through their route again",
            description = "Each letter once, whoever asks, also while the service is down.")
    @ApiResponse(responseCode = "200", description = "What it came to.")
    @ApiResponse(responseCode = "403", description = "This hub may only look.")
    @ApiResponse(responseCode = "409", description = "Somebody else replays these letters.")
    @ApiResponse(responseCode = "503", description = "Kafka failed; all was sent or none. Ask again.")
    ReplayReport replay(@Valid @RequestBody ReplayRequest request) {
        permission.demand();
        LetterRoute route = new LetterRoute(request.topic(), request.group());
        check(route);
        return replays.replay(route, request.wanted(), request.most());
    }

    private void check(LetterRoute route) {
        Map<String, List<String>> groups = ReplayableGroups
            .of(turns.ask(consumer -> consumer.listTopics(PATIENCE)).keySet());
        List<String> known = groups.get(route.letters());
        if (known == null) {
            throw FleetException.invalid("that topic has no dead letters", List.of(new FieldProblem("topic",
                    "must be a topic that has a dead-letter topic; GET /api/dead-letters tells those that there are")));
        }
        if (!known.contains(route.group())) {
            throw FleetException.invalid("that group cannot have its letters again",
                    List.of(new FieldProblem("group", known.isEmpty() ? "no group can have letters of this topic again"
                            : "must be one of " + String.join(", ", known))));
        }
    }

}
