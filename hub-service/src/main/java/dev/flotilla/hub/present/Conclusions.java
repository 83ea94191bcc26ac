package dev.flotilla.hub.present;

import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.hub.alerts.AlertBook;
import dev.flotilla.hub.history.HistoryBook;
import dev.flotilla.hub.picture.Alert;
import dev.flotilla.hub.picture.FleetPicture;

/**
 * Who looks at the picture itself.
 */
record Conclusions(AlertBook alerts, HistoryBook history) {

    FleetPicture drawn(FleetPicture draft) {
        Map<String, Alert> found = new TreeMap<>();
        alerts.look(draft).forEach(alert -> found.put(alert.key(), alert));
        FleetPicture picture = draft.withAlerts(found);
        history.add(picture);
        return picture;
    }

}
