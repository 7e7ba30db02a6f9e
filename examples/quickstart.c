#include <saidso.h>
#include <stdio.h>
#include <string.h>

static void print(const char* label, const char* text, saidso_span span) {
    if (span.begin != SAIDSO_ABSENT) printf("%s%.*s", label, (int)(span.end - span.begin), text + span.begin);
}

int main(void) {
    const char* text = "Reuters, citing a rescue official, reported on Monday that at least 40 homes were lost.";
    saidso_parser* parser = NULL;
    saidso_document* document = NULL;
    saidso_status status = saidso_parser_create(NULL, &parser);
    if (status == SAIDSO_OK) status = saidso_parse(parser, text, strlen(text), "2024-10-23", &document);
    if (status != SAIDSO_OK) fprintf(stderr, "%s\n", saidso_status_message(status));

    size_t count = 0;
    const saidso_claim* claims = saidso_document_claims(document, &count);
    const saidso_span* contents = saidso_document_contents(document, NULL);
    for (size_t i = 0; i < count; ++i) {
        print("", text, claims[i].source);
        printf(" (%s)", saidso_act_name(claims[i].act));
        print(": ", text, contents[claims[i].content.first]);
        printf("\n");
    }
    const saidso_quantity* quantities = saidso_document_quantities(document, &count);
    for (size_t i = 0; i < count; ++i) {
        print("", text, quantities[i].span);
        printf(": from %g to %g\n", quantities[i].lower, quantities[i].upper);
    }
    const saidso_date* dates = saidso_document_dates(document, &count);
    for (size_t i = 0; i < count; ++i) {
        print("", text, dates[i].span);
        printf(": %s\n", saidso_document_string(document, dates[i].value).data);
    }
    saidso_document_destroy(document);
    saidso_parser_destroy(parser);
    return status;
}
