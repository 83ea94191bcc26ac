package dev.flotilla.sql.jobs;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNameTest {

    @Test
    void shouldBeReadAgainWhenKafkaStreamsHasMadeAMembersNameOfIt() {
        ClientName name = ClientName.of("sql-service-host-1a2b3c4d", Planned.job("a"));

        assertThat(ClientName.ofMember(name.text() + "-StreamThread-12-consumer", "velo-shop-copies")).isEqualTo(name);
    }

    @Test
    void shouldNotBeTakenForAMembersWhenItIsAnybodyElses() {
        assertThat(ClientName.ofMember("consumer-velo-shop-copies-1", "velo-shop-copies")).isNull();
        assertThat(ClientName.ofMember("x-velo-shop-12345678-StreamThread-1-consumer", "velo-shop-copies")).isNull();
    }

}
