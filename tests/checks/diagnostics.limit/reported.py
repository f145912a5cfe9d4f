"""1,001 entries with years in the wrong order: one more than the extractor lists."""

for number in range(1001):
    print(f"Kotipolku {number}\nKehittäjä: Tupa-hanke (ESR 2019–2016)\n")
