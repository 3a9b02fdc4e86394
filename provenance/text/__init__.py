"""What can be read off a text without knowing who is who: layout, sentences, words, dates, quotes."""
