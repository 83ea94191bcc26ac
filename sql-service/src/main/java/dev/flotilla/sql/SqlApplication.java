package dev.flotilla.sql;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class SqlApplication {

    public static void main(String[] args) {
        SpringApplication.run(SqlApplication.class, Arguments.inSpringsWay(args));
    }

}
