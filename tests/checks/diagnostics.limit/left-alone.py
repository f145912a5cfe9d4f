"""1,000 entries with years in the wrong order: as many as the extractor lists."""

for number in range(1000):
    print(f"Kotipolku {number}\nKehittäjä: Tupa-hanke (ESR 2019–2016)\n")
