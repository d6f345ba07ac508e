package org.soleus.fhir;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.soleus.casefile.results.AppointmentCalendar;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.SafetyNet;
import org.soleus.pathway.referral.Sentence;
import org.soleus.pathway.referral.Service;
import org.soleus.pathway.referral.Urgency;

/**
 * Referrals as requests of intent {@code proposal}, and for a duplex examination a proposed
 * appointment: drafts that a clinician checks.
 */
final class ReferralResources {
  private ReferralResources() {}

  /** Writes all referrals that something argues for. */
  static void write(Outgoing out, List<Referral> all) {
    for (Referral one : all) {
      if (one.isArgued()) {
        write(out, one, Optional.empty());
      }
    }
  }

  /**
   * Writes one referral.
   *
   * @param start of the appointment in local time, if one is proposed for a certain time
   */
  static void write(Outgoing out, Referral referral, Optional<LocalDateTime> start) {
    String name = nameOf(referral.service());
    Reference request = out.addComputed("referral." + name, request(out, referral));
    if (referral.allowsAppointment()) {
      out.addComputed("appointment." + name, appointment(out, request, start));
    }
  }

  private static String nameOf(Service service) {
    return service.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ServiceRequest request(Outgoing out, Referral referral) {
    ServiceRequest request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.DRAFT);
    request.setIntent(ServiceRequestIntent.PROPOSAL);
    request.setPriority(priority(referral.urgency()));
    request.setCode(code(referral.service()));
    request.setSubject(out.reference(CaseResources.PATIENT));
    referral
        .asOf()
        .ifPresent(date -> request.setAuthoredOnElement(new DateTimeType(date.toString())));
    referral.sides().forEach(side -> request.addBodySite(Vocabulary.site(side)));
    request.addReasonCode(new CodeableConcept().setText(referral.question()));
    for (Sentence one : referral.reasons()) {
      request.addReasonCode(new CodeableConcept().setText(words(one)));
    }
    request.addNote().setText("How soon: " + referral.urgency().when() + ".");
    referral.notKnown().forEach(one -> request.addNote().setText("Not known: " + words(one)));
    String watch = String.join(" ", referral.safetyNet().stream().map(SafetyNet::words).toList());
    if (!watch.isEmpty()) {
      request.setPatientInstruction("Seek care if: " + watch);
    }
    return request;
  }

  private static String words(Sentence one) {
    return one.isRecorded() ? one.words() : one.words() + " " + one.source().line();
  }

  private static CodeableConcept code(Service service) {
    return new CodeableConcept()
        .addCoding(new Coding(Systems.SERVICE, service.name(), service.label()))
        .setText(service.label());
  }

  private static ServiceRequestPriority priority(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> ServiceRequestPriority.STAT;
      case SAME_DAY -> ServiceRequestPriority.ASAP;
      case URGENT, SOON -> ServiceRequestPriority.URGENT;
      case ROUTINE -> ServiceRequestPriority.ROUTINE;
    };
  }

  private static Appointment appointment(
      Outgoing out, Reference request, Optional<LocalDateTime> start) {
    Appointment appointment = new Appointment();
    appointment.setStatus(AppointmentStatus.PROPOSED);
    appointment.addServiceType(code(Service.DUPLEX));
    appointment.setDescription("Duplex examination of the veins of the leg");
    appointment.setMinutesDuration(AppointmentCalendar.MINUTES);
    appointment.addBasedOn(request);
    appointment
        .addParticipant()
        .setActor(out.reference(CaseResources.PATIENT))
        .setStatus(ParticipationStatus.NEEDSACTION);
    // FHIR asks for a time zone, which a local time has not: the day, and the hour in words
    start.ifPresent(time -> {
      DateTimeType day = new DateTimeType(time.toLocalDate().toString());
      appointment.addRequestedPeriod(new Period().setStartElement(day).setEndElement(day));
      appointment.setComment("At " + time.toLocalTime() + ", local time.");
    });
    return appointment;
  }
}
