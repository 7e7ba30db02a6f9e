import saidso

document = saidso.parse("Reuters, citing a rescue official, reported on Monday that at least 40 homes were lost.",
                        reference_date="2024-10-23")
for claim in document.claims:
    print(f"{claim.source_name or claim.source} ({claim.act}): {claim.content_text}")
for quantity in document.quantities:
    print(f"{quantity.text}: from {quantity.lower} to {quantity.upper}")
for date in document.dates:
    print(f"{date.text}: {date.value}")
