package dev.flotilla.ingestion.ticks;

import java.io.IOException;

import dev.flotilla.common.events.Tick;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.ingestion.intake.Intake;
import dev.flotilla.ingestion.intake.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ticks")
class TickController implements TickApi {

    private final Intake<Tick> intake;

    TickController(Intake<Tick> intake) {
        this.intake = intake;
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    public TickAccepted take(HttpServletRequest request) throws IOException, InterruptedException {
        Taken<Tick> taken = intake.take(request);
        return new TickAccepted(taken.event().symbol(), FleetTopics.MARKET_TICKS, taken.partition(), taken.offset());
    }

    @Override
    @PostMapping(path = "/batch", consumes = { Intake.NDJSON, Intake.JSONL })
    public void takeAll(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        intake.takeAll(request, response);
    }

}
