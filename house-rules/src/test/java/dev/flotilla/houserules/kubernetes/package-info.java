/**
 * What {@code k8s/} repeats of other files, because kustomize cannot take it from there.
 */
@NullMarked
package dev.flotilla.houserules.kubernetes;

import org.jspecify.annotations.NullMarked;
