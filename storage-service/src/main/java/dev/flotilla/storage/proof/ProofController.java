package dev.flotilla.storage.proof;

import java.util.List;

import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.common.events.SafeText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "proof")
class ProofController {

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/api/proof")
    @Operation(summary = "Whether anything was lost, stored twice or put out of order",
            description = "Goes by the customers' own numbering of their orders, as load generators make it.")
    Proof proof(@Parameter(description = "Only customers whose id begins so, such as those of one load run") //
    @RequestParam(defaultValue = "") String customerPrefix) {
        if (!customerPrefix.isEmpty() && !SafeText.isSafe(customerPrefix)) {
            throw FleetException.invalid("The parameter 'customerPrefix' is invalid.",
                    List.of(new FieldProblem("customerPrefix", "must be the beginning of a customer id")));
        }
        return proofs.of(CustomerRange.startingWith(customerPrefix));
    }

}
