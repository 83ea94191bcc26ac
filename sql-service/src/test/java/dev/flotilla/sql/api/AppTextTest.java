package dev.flotilla.sql.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.sql.text.SourceText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppTextTest {

    @Test
    void shouldBeReadAsUtf8WhateverTheContentTypeSays() throws IOException {
        assertThat(read("SELECT 'é' FROM x".getBytes(StandardCharsets.UTF_8)))
            .isEqualTo(new SourceText("a.sql", "SELECT 'é' FROM x"));
    }

    @Test
    void shouldBeRefusedWhenItIsLargerThanAnybodyWrites() {
        assertThat(new byte[AppText.MAX_BYTES])
            .satisfies(bytes -> assertThat(read(bytes).text()).hasSize(bytes.length));
        assertThatThrownBy(() -> read(new byte[AppText.MAX_BYTES + 1])).isInstanceOfSatisfying(FleetException.class,
                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    @Test
    void shouldBeRefusedWhenItIsNoText() {
        assertThatThrownBy(() -> read(new byte[] { (byte) 0xff, (byte) 0xfe })).hasMessageContaining("UTF-8");
    }

    private static SourceText read(byte[] body) throws IOException {
        return AppText.read(new ByteArrayInputStream(body), "a.sql");
    }

}
