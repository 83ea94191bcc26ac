package dev.flotilla.bench.orders;

import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderConverterTest {

    @Test
    void shouldGiveTheSinkAValidStructWhenOrderIsFromTheFeed() {
        byte[] order = new OrderFeed("orders.processed").scattered(7).value();

        Struct struct = (Struct) new OrderConverter().toConnectData("orders.processed", order).value();

        struct.validate();
        assertThat(struct.getString("customer_id")).isEqualTo("c-7");
        assertThat(struct.getInt64("total_minor")).isEqualTo(2_500);
        assertThat(struct.getInt64("customer_sequence")).isNull();
        assertThat(struct.getString("items")).startsWith("[{").endsWith("}]");
    }

}
