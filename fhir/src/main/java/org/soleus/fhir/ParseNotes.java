package org.soleus.fhir;

import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.Nullable;

/** Notes what the parser of a resource passes over: unknown elements, values of a wrong type. */
final class ParseNotes extends LenientErrorHandler {
  private final String resource;
  private final Incoming incoming;

  ParseNotes(String resource, Incoming incoming) {
    super(false);
    this.resource = resource;
    this.incoming = incoming;
    setErrorOnInvalidValue(false);
    setErrorOnInvalidExtension(false);
  }

  @Override
  public void unknownElement(@Nullable IParseLocation location, String element) {
    incoming.leave(resource, "unknown element " + element);
  }

  @Override
  public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
    incoming.leave(resource, "unknown attribute " + attribute);
  }

  @Override
  public void invalidValue(@Nullable IParseLocation location, String value, String error) {
    incoming.leave(resource, "the value \"" + value + "\" is not valid: " + error);
  }

  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      String element,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    incoming.leave(resource, "%s is of a wrong type".formatted(element));
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
    incoming.leave(resource, element + " is given more than once");
  }

  @Override
  public void unknownReference(@Nullable IParseLocation location, String reference) {
    incoming.leave(resource, "it points to " + reference + ", which is not there");
  }
}
