package dev.flotilla.delivery.replay;

import dev.flotilla.common.deadletter.replay.ReplayReport;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dead-letters")
class ReplayController {

    private final RouteReplays replays;

    ReplayController(RouteReplays replays) {
        this.replays = replays;
    }

    @PostMapping("/replay")
    ReplayReport replay(@Valid @RequestBody ReplayRequest request) {
        return replays.replay(request);
    }

}
