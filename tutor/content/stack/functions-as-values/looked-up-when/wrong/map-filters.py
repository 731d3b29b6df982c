# verdict: wrong
# To choose items by a condition is what `filter` does. `map` gives one result per item:
# what the function returned.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [2, 3]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
