package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Members have the memory and the time to end that they have in compose, too.
 *
 * @param sizes what compose gives containers, by variable
 * @param seconds that a service may need to end
 */
record Lifetimes(Map<String, String> sizes, int seconds) {

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        for (Pod pod : deployed.members()) {
            Node grace = pod.spec().at("terminationGracePeriodSeconds");
            int pause = pod.containers().stream().mapToInt(Lifetimes::pause).max().orElse(0);
            // Kubernetes has a default of its own.
            int given = grace.present() ? grace.number() : 30;
            if (given <= pause + seconds) {
                complaints
                    .add(pod.owner().place() + ": " + grace.path() + " is " + given + " and has to be longer than the "
                            + pause + " s of preStop and the " + seconds + " s that a service may need to end");
            }
            String variable = variable(pod.owner().name());
            long memory = mebibytes(sizes.getOrDefault(variable, ""));
            for (Node container : pod.containers()) {
                Node limit = container.at("resources", "limits", "memory");
                if (!limit.present() || mebibytes(limit.text()) != memory) {
                    complaints.add(pod.owner().place() + ": " + limit.path() + " is '" + limit.text() + "' and "
                            + memory + " MiB in compose (" + variable + ")");
                }
            }
        }
        return complaints;
    }

    // A service that needs another size than the others has a variable of its own.
    private String variable(String service) {
        String own = service.replaceFirst("-service$", "").toUpperCase(Locale.ROOT).replace('-', '_') + "_MEMORY";
        return sizes.containsKey(own) ? own : "SERVICE_MEMORY";
    }

    private static int pause(Node container) {
        Node hook = container.at("lifecycle", "preStop");
        Node sleep = hook.at("sleep", "seconds");
        if (sleep.present()) {
            return sleep.number();
        }
        List<String> command = hook.at("exec", "command").texts();
        return command.isEmpty() ? 0 : Integer.parseInt(command.getLast());
    }

    /** Compose's m and Kubernetes' Mi are the same unit. */
    static long mebibytes(String size) {
        return switch (size.replaceFirst("^\\d+", "")) {
            case "m", "Mi" -> number(size);
            case "g", "Gi" -> number(size) * 1024;
            default -> throw new IllegalArgumentException("'" + size + "' is no size in m, g, Mi or Gi");
        };
    }

    private static long number(String size) {
        return Long.parseLong(size.replaceFirst("\\D+$", ""));
    }

}
