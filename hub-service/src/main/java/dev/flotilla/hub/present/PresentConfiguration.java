package dev.flotilla.hub.present;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.hub.permission.Permission;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.Measures;
import dev.flotilla.hub.picture.Painter;
import dev.flotilla.hub.picture.Scene;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresentConfiguration {

    @Bean
    Present present(InstanceIdentity identity, Permission permission, InstantSource time) {
        HubPicture hub = new HubPicture(identity.id(), identity.version(), identity.commit(), identity.startedAt(),
                false, time.instant(), "not asked yet", permission.acts());
        return new Present(Painter.paint(new Scene(time.instant(), hub, null, List.of(),
                new Measures(Map.of(), Map.of(), Map.of(), Map.of()), List.of(), Map.of())));
    }

}
