package dev.flotilla.common.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InstanceNameTest {

    @Test
    void shouldJoinServiceHostAndEightHexDigits() {
        assertThat(InstanceName.of("processor-service", null, "web-7", 0xab))
            .isEqualTo("processor-service-web-7-000000ab");
    }

    @Test
    void shouldNotSayTheServiceTwiceWhenTheHostIsNamedAfterIt() {
        assertThat(InstanceName.of("data-bridge-service", null, "data-bridge-service-587fc78d7f-kkf54", 0xab))
            .isEqualTo("data-bridge-service-587fc78d7f-kkf54-000000ab");
    }

    @Test
    void shouldCutAHostThatIsTooLongForAName() {
        assertThat(InstanceName.of("s", null, "h".repeat(40), 1)).isEqualTo("s-" + "h".repeat(32) + "-00000001");
    }

    @Test
    void shouldPutTheGivenIdAfterTheService() {
        assertThat(InstanceName.of("storage-service", "2", "web-7", 1)).isEqualTo("storage-service-2");
    }

    @Test
    void shouldIgnoreTheGivenIdWhenBlank() {
        assertThat(InstanceName.of("s", " ", "h", 1)).isEqualTo("s-h-00000001");
    }

    @Test
    void shouldKeepTheNamePlainWhenTheHostIsNot() {
        assertThat(InstanceName.of("s", null, "Büro_PC.example.org", 1)).isEqualTo("s-b-ro-pc-00000001");
    }

    @Test
    void shouldRefuseAnIdThatIsUnsafeInMetricsAndLogs() {
        assertThatIllegalArgumentException().isThrownBy(() -> InstanceName.of("s", "a b\n", "h", 1))
            .withMessageContaining("INSTANCE_ID")
            .withMessageContaining("change it or leave it out");
    }

}
