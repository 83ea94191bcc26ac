package dev.flotilla.hub.present;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.hub.alerts.AlertBook;
import dev.flotilla.hub.cluster.ClusterWatch;
import dev.flotilla.hub.heartbeats.HeartbeatWatch;
import dev.flotilla.hub.heartbeats.ReadersBook;
import dev.flotilla.hub.history.HistoryBook;
import dev.flotilla.hub.keys.KeySampler;
import dev.flotilla.hub.lag.LagBook;
import dev.flotilla.hub.latency.LatencyBook;
import dev.flotilla.hub.permission.Permission;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.Measures;
import dev.flotilla.hub.picture.Painter;
import dev.flotilla.hub.picture.Scene;
import dev.flotilla.hub.rates.TopicRates;
import dev.flotilla.hub.rebalances.Timeline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresentConfiguration {

    @Bean
    Present present(InstanceIdentity identity, Permission permission, InstantSource time) {
        HubPicture hub = new HubPicture(identity.id(), identity.version(), identity.commit(), identity.startedAt(),
                false, time.instant(), "not asked yet", permission.acts());
        return new Present(
                Painter.paint(new Scene(time.instant(), hub, null, List.of(), Measures.NONE, List.of(), Map.of())));
    }

    @Bean
    Watches watches(ClusterWatch cluster, HeartbeatWatch heartbeats, KeySampler keys) {
        return new Watches(cluster, heartbeats, keys);
    }

    @Bean
    Books books(LagBook lags, TopicRates rates, LatencyBook latencies, Timeline timeline) {
        return new Books(lags, rates, latencies, timeline, new ReadersBook());
    }

    @Bean
    Conclusions conclusions(AlertBook alerts, HistoryBook history) {
        return new Conclusions(alerts, history);
    }

    @Bean
    Studio studio(Watches watches, Books books, Conclusions conclusions, InstanceIdentity identity,
            Permission permission, PresentProperties properties) {
        return new Studio(watches, books, conclusions, identity, permission, properties.expected());
    }

    @Bean
    PictureLoop pictureLoop(Studio studio, Present present, InstantSource time) {
        return new PictureLoop(studio, present, time);
    }

}
