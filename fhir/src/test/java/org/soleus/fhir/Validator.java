package org.soleus.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The official validator of R4 with our own code systems and questionnaire. */
final class Validator {
  private static final FhirValidator VALIDATOR = validator();

  private Validator() {}

  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4Cached();
    UnknownCodeSystemWarningValidationSupport unknown =
        new UnknownCodeSystemWarningValidationSupport(context);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new Ours(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            unknown);
    FhirInstanceValidator module = new FhirInstanceValidator(chain);
    module.setErrorForUnknownProfiles(true);
    return context.newValidator().registerValidatorModule(module);
  }

  /** What the validator calls an error, with its place. */
  static List<String> errors(String json) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(Validator::isError)
        .map(Validator::line)
        .toList();
  }

  /** What cannot be looked up is not checked, which is no better than wrong. */
  private static boolean isError(SingleValidationMessage one) {
    return one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0
        || one.getMessage().contains("could not be resolved");
  }

  /** Our own code systems, and the questionnaire. */
  private static final class Ours extends PrePopulatedValidationSupport {
    Ours(FhirContext context) {
      super(context);
      FhirDefinitions.all().forEach(this::addResource);
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(
        @Nullable Class<T> type, String address) {
      boolean history = address.split("\\|", 2)[0].equals(Systems.QUESTIONNAIRE);
      return type == Questionnaire.class && history
          ? type.cast(HistoryQuestionnaire.of())
          : super.fetchResource(type, address);
    }
  }

  private static String line(SingleValidationMessage one) {
    return one.getLocationString() + ": " + one.getMessage();
  }
}
