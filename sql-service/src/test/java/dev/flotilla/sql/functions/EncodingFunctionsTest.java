package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncodingFunctionsTest {

    @Test
    void shouldGiveTheKnownHashesWhenTextsAreHashed() {
        assertThat(EncodingFunctions.md5("")).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(EncodingFunctions.sha1("abc")).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(EncodingFunctions.sha256("abc")).startsWith("ba7816bf8f01cfea").hasSize(64);
        assertThat(EncodingFunctions.sha512("abc")).startsWith("ddaf35a193617aba").hasSize(128);
        assertThat(EncodingFunctions.crc32("123456789")).isEqualTo(0xCBF43926L);
    }

    @Test
    void shouldComeBackWhenATextIsEncoded() {
        String text = "Grüße & 100% \uD83D\uDE00";

        assertThat(EncodingFunctions.fromBase64(EncodingFunctions.toBase64(text))).isEqualTo(text);
        assertThat(EncodingFunctions.fromHex(EncodingFunctions.toHex(text))).isEqualTo(text);
        assertThat(EncodingFunctions.urlDecode(EncodingFunctions.urlEncode(text))).isEqualTo(text);
    }

    @Test
    void shouldWriteAsOthersDoWhenATextIsEncoded() {
        assertThat(EncodingFunctions.toBase64("ab?")).isEqualTo("YWI/");
        assertThat(EncodingFunctions.toHex("é")).isEqualTo("C3A9");
        assertThat(EncodingFunctions.toHex(255)).isEqualTo("FF");
        assertThat(EncodingFunctions.urlEncode("a b/ü")).isEqualTo("a+b%2F%C3%BC");
        assertThat(EncodingFunctions.octetLength("é\uD83D\uDE00")).isEqualTo(6);
    }

    @Test
    void shouldRefuseWhenNothingWasEncodedSo() {
        assertThatThrownBy(() -> EncodingFunctions.fromBase64("%%%")).isInstanceOf(BadRecord.class)
            .hasMessageContaining("FROM_BASE64");
        assertThatThrownBy(() -> EncodingFunctions.fromBase64("/w==")).isInstanceOf(BadRecord.class)
            .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> EncodingFunctions.fromHex("ABC")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> EncodingFunctions.urlDecode("100%")).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldKnowCodesWhenCharactersAreOfTwoHalves() {
        assertThat(EncodingFunctions.ascii("\uD83D\uDE00")).isEqualTo(0x1F600);
        assertThat(EncodingFunctions.ascii("")).isZero();
        assertThat(EncodingFunctions.chr(0x1F600)).isEqualTo("\uD83D\uDE00");
        assertThatThrownBy(() -> EncodingFunctions.chr(0xD800)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> EncodingFunctions.chr(-1)).isInstanceOf(BadRecord.class);
    }

}
