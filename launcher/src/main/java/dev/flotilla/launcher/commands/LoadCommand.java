package dev.flotilla.launcher.commands;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.flotilla.launcher.proof.LoadControl;
import dev.flotilla.launcher.services.ServiceProbe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Numbered orders, so that verify has something to prove.
 */
@Command(name = "load", description = "Start, stop or show the load generator, whose numbered orders verify can check.")
final class LoadCommand extends FleetCommand {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Parameters(arity = "0..1", paramLabel = "start|stop|show", description = "What to do (show).")
    private Action action = Action.show;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "1000",
            description = "Orders per second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--customers", paramLabel = "N", description = "How many customers order.")
    private @Nullable Integer customers;

    @Option(names = "--orders", paramLabel = "N", description = "End after so many.")
    private @Nullable Long orders;

    @Option(names = "--seconds", paramLabel = "N", description = "End after so long.")
    private @Nullable Integer seconds;

    /** Named as people type them. */
    enum Action {

        start, stop, show

    }

    @Override
    int run(Workshop workshop) {
        LoadControl control = new LoadControl(workshop.roster, workshop.state, new ServiceProbe(TIMEOUT), workshop.json,
                workshop.console);
        switch (action) {
            case start -> control.start(wishes());
            case stop -> control.stop();
            case show -> control.show();
        }
        return 0;
    }

    private Map<String, Object> wishes() {
        Map<String, Object> wishes = new LinkedHashMap<>();
        wishes.put("rate", rate);
        if (customers != null) {
            wishes.put("customers", customers);
        }
        if (orders != null) {
            wishes.put("maxOrders", orders);
        }
        if (seconds != null) {
            wishes.put("duration", Duration.ofSeconds(seconds).toString());
        }
        return wishes;
    }

}
