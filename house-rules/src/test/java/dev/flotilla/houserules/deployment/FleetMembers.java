package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules that are services are the members of the fleet, all of them and no others.
 */
record FleetMembers(List<String> services) {

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        Set<String> members = new TreeSet<>();
        for (Pod pod : deployed.members()) {
            members.add(pod.owner().name());
            Map<String, String> labels = pod.labels();
            if (!pod.owner().name().equals(labels.get("app.kubernetes.io/name"))
                    || !"flotilla".equals(labels.get("app.kubernetes.io/part-of"))) {
                complaints.add(pod.owner().place() + ": its pods have to carry app.kubernetes.io/name "
                        + pod.owner().name() + " and app.kubernetes.io/part-of flotilla, and carry " + labels);
            }
            String account = pod.spec().at("serviceAccountName").text();
            if (deployed.find("ServiceAccount", pod.namespace(), account).isEmpty()) {
                complaints.add(pod.owner().place() + ": serviceAccountName '" + account + "' names no ServiceAccount");
            }
            if (deployed.find("Service", pod.namespace(), pod.owner().name()).isEmpty()) {
                complaints.add(pod.owner().place() + ": has no Service of its name");
            }
        }
        if (!members.equals(new TreeSet<>(services))) {
            complaints.add(deployed.origin() + ": members are " + members + ", modules are " + services);
        }
        return complaints;
    }

}
