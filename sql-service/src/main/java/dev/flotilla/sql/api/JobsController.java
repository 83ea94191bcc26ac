package dev.flotilla.sql.api;

import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.sql.jobs.JobBoard;
import dev.flotilla.sql.jobs.JobStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs", description = "How each consumer group fares")
class JobsController {

    private final JobBoard board;

    JobsController(JobBoard board) {
        this.board = board;
    }

    @GetMapping
    @Operation(summary = "All jobs",
            description = """
                    State, dead letters, late records and failures are those of this server; members, lag and rate are of the group.""")
    List<JobStatus> jobs() {
        return board.all();
    }

    @GetMapping("/{group}")
    @Operation(summary = "One job by its consumer group")
    JobStatus job(@PathVariable String group) {
        return board.all()
            .stream()
            .filter(job -> job.group().equals(group))
            .findFirst()
            .orElseThrow(() -> new FleetException(ErrorCode.NOT_FOUND,
                    "No job has the group '" + group + "'. GET /api/jobs tells those that there are."));
    }

}
