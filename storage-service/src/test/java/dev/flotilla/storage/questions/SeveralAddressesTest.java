package dev.flotilla.storage.questions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://localhost:5433/flotilla                        | false
            jdbc:postgresql://a:5432,b:5432/flotilla                         | true
            jdbc:postgresql://a,b,c/flotilla?user=me                         | true
            jdbc:postgresql://a:5432/flotilla?options=-c%20search_path=x,y   | false
            jdbc:h2:mem:a,b                                                  | false
            """)
    void shouldSeeReplicasWhenTheUrlHasMoreThanOneAddress(String url, boolean several) {
        assertThat(SeveralAddresses.isIn(url)).isEqualTo(several);
    }

}
