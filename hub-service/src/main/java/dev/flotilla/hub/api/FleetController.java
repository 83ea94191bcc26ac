package dev.flotilla.hub.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.history.History;
import dev.flotilla.hub.history.HistoryBook;
import dev.flotilla.hub.picture.Alert;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.hub.picture.LettersPicture;
import dev.flotilla.hub.picture.TopicPicture;
import dev.flotilla.hub.present.Present;
import dev.flotilla.hub.rebalances.RebalanceEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "fleet", description = "What runs now; each of these is a part of the same picture")
class FleetController {

    private final Present present;

    private final HistoryBook history;

    FleetController(Present present, HistoryBook history) {
        this.present = present;
        this.history = history;
    }

    @GetMapping("/fleet")
    @Operation(summary = "The whole picture")
    FleetPicture fleet() {
        return present.now().picture();
    }

    @GetMapping("/groups")
    @Operation(summary = "Consumer groups: who owns what, and how far behind it is")
    Map<String, GroupPicture> groups() {
        return fleet().groups();
    }

    @GetMapping("/topics")
    @Operation(summary = "Topics: rates, skew, keys, copies")
    Map<String, TopicPicture> topics() {
        return fleet().topics();
    }

    @GetMapping("/rebalances")
    @Operation(summary = "The latest changes of who owns what, newest first")
    List<RebalanceEvent> rebalances() {
        return fleet().rebalances()
            .values()
            .stream()
            .sorted(Comparator.comparingLong(RebalanceEvent::number).reversed())
            .toList();
    }

    @GetMapping("/alerts")
    @Operation(
            summary = "What is wrong now, and what was a short while ago (flotilla.hub.alerts.keep), the most urgent first")
    List<Alert> alerts() {
        return fleet().alerts().values().stream().sorted(Alert.MOST_URGENT_FIRST).toList();
    }

    @GetMapping("/dead-letters")
    @Operation(summary = "Topics of dead letters, and who can have theirs again")
    Map<String, LettersPicture> deadLetters() {
        return fleet().deadLetters();
    }

    @GetMapping("/history")
    @Operation(summary = "The last 15 minutes of lag, rates and copies")
    History history() {
        return history.history();
    }

}
